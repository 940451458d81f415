"""The places of campaigns as people meet them: their pages, diaries, lists and maps."""
