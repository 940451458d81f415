"""„Partner“: an organisation's pages and meeting places in the hands of its staff."""
