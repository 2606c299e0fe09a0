<#list published_posts as post>${post.body?trim}</#list>
