"""How well copydesk finds planted faults, and how seldom it speaks of copy that has none."""
