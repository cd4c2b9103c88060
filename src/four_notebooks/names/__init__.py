"""Names as people write and search them: folding, pinyin, companies, phone numbers.

Import the module you need: the first board must not pay for the others.
"""
