"""ASP.NET Core, described by itself (.NET 10)."""
