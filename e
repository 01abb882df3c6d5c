interdict: no file matches json/*.log. Look at the pattern; * matches within a folder, ** across folders.
