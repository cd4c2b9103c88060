"""What a sheet asks (METHOD 8): templates as frozen values, and pure functions over them."""
