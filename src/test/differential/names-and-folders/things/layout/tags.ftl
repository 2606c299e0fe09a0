${tag}
