"""From a level chosen to the next action and resources that help (docs/SCORING.md#signposting)."""
