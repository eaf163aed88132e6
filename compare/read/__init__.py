"""From a folder of files to texts whose own words are told apart from what surrounds them."""
