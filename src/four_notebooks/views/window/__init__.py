"""The main window: pages, menus, keys, toasts, and what lies over them."""
