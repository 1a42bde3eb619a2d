"""stub"""
def normal_form(text: str, kind: str) -> str:
    return text.lower()
