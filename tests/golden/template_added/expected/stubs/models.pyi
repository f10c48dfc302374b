Color: type
Pet: type
