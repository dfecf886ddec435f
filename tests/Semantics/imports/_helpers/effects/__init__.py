print("effects init", __name__)
