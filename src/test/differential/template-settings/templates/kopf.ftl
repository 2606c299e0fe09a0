<p>Über Pythön</p>
