${tag} ${content.rootpath}
