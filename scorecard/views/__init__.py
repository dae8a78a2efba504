"""The pages: they draw and listen; what they show and change comes from services."""
