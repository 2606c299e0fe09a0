Schlagwort: ${tag}
