"""How names are compared and found: folding, pinyin, company suffixes; standard library only."""
