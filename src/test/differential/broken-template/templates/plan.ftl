when: ${content.date} end
