<title>${(content.title)!"no title"}</title>
