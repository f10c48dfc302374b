"""ASP.NET Core, described by Swashbuckle."""
