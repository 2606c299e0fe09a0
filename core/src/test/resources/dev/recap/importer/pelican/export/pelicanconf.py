SITENAME = 'The corridor'
SITEURL = "https://corridor.example"
AUTHOR = 'The Editor'
ARTICLE_URL = 'posts/{date:%Y}/{date:%m}/{slug}/'
DEFAULT_LANG = 'en'
