${content.title}
