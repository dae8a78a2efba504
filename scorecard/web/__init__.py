"""Our own routes and middleware around Streamlit's pages."""
