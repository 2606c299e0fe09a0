[${content.type}]
