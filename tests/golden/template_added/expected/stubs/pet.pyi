Pet: type
