before ${content.speaker} after
