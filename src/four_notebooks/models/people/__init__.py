"""The people of an account as an org chart, who was met when, and accounts that are one."""
