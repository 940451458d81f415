"""Offers in the hands of those who make them: shops' owners and partners' staff."""
