"""Go with swaggo, which writes Swagger 2.0 from comments."""
