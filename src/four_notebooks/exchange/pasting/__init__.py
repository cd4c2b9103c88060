"""Text from chats and mails: who wrote when, and what a line says about a company or person."""
