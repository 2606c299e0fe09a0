<p>Kopf</p>
