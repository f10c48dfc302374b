Color: type
