package dev.recap.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.content.html.HtmlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * Compares the ten best results with those of Lucene's own index. Run it as {@code
 * -Dtest=LuceneAgreementTest -Dsearch.documents=10000} for a site of another size.
 */
class LuceneAgreementTest {

  private static final int QUERIES = 500;
  private static final int BEST = 10;
  private static final double SAME = 1e-5;

  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();

  @Test
  void tenBestAreThoseOfLucene() throws IOException {
    int count = Integer.getInteger("search.documents", 1_500);
    Texts texts = new Texts(17, 4 * count);
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(texts.document(i, i % 10 == 0 ? 12 : 0));
    }
    Reader reader = SampleIndex.of("en", documents);
    IndexSearcher lucene = lucene(documents);
    int right = 0;
    int possible = 0;
    for (int i = 0; i < QUERIES; i++) {
      StringBuilder query = new StringBuilder(texts.word(2));
      for (int more = i % 3; more > 0; more--) {
        query.append(' ').append(texts.word(2));
      }
      Map<String, Double> expected = best(lucene, query.toString());
      int results = Math.min(BEST, expected.size());
      double least =
          expected.values().stream()
              .sorted((a, b) -> Double.compare(b, a))
              .skip(Math.max(0, results - 1))
              .findFirst()
              .orElse(0.0);
      possible += results;
      right +=
          (int)
              reader.search(query.toString()).stream()
                  .limit(results)
                  .filter(hit -> expected.getOrDefault(id(reader, hit), 0.0) >= least - SAME)
                  .count();
    }

    assertThat((double) right / possible)
        .as("%d of %d", right, possible)
        .isGreaterThanOrEqualTo(0.9);
  }

  private static String id(Reader reader, Reader.Hit hit) {
    return reader.document(hit.document()).get(0).getAsString() + hit.passage();
  }

  private IndexSearcher lucene(List<SearchDocument> documents) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (SearchDocument document : documents) {
        Document whole = new Document();
        whole.add(new StringField("id", document.url() + 0, Field.Store.YES));
        add(whole, document.title(), 6);
        document.tags().forEach(tag -> add(whole, tag, 4));
        add(whole, HtmlText.of(document.html()), 1);
        writer.addDocument(whole);
        for (int i = 0; i < document.passages().size(); i++) {
          Document passage = new Document();
          passage.add(new StringField("id", document.url() + (i + 1), Field.Store.YES));
          add(passage, document.passages().get(i).text(), 1);
          writer.addDocument(passage);
        }
      }
    }
    return new IndexSearcher(DirectoryReader.open(directory));
  }

  private static void add(Document document, String text, int times) {
    for (int i = 0; i < times; i++) {
      document.add(new TextField("text", text, Field.Store.NO));
    }
  }

  /** Returns Lucene's results by id, with their scores. */
  private Map<String, Double> best(IndexSearcher lucene, String query) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream("text", query)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        any.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
      }
      tokens.end();
    }
    Map<String, Double> scores = new HashMap<>();
    // More than the best, because many may have the same score.
    for (ScoreDoc hit : lucene.search(any.build(), 50 * BEST).scoreDocs) {
      String id = lucene.storedFields().document(hit.doc).get("id");
      scores.put(id, (double) hit.score);
    }
    return scores;
  }
}
