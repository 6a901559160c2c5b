"""What a change does to the findings on real copy."""
