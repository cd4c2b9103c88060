"""Qt models over the services: QtCore and QtGui only, no widgets."""
