"""What FastAPI's tutorial teaches, as one app."""

from fastapi import FastAPI

from ..serving import serve_asgi

app = FastAPI(title="Tutorial")


@app.get("/")
async def read_root():
    return {"Hello": "World"}


if __name__ == "__main__":
    serve_asgi(app)
