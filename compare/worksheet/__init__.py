"""What is filled in for a reader's worksheet, a file for each of its parts."""
