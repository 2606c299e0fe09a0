package dev.recap.render;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.model.Problems;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.plan.Subject;
import dev.recap.site.Site;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/** Renders the pages of a plan. Thread-safe: a bake renders many pages at once. */
public final class Renderer {

  private final SiteView view;
  private final Templates templates;
  private final TemplateProblems templateProblems;
  private final ConfigModel config;
  private final DataFiles data;
  private final Charset encoding;

  /**
   * @param now what templates see as {@code published_date}
   * @throws IOException if the folder of templates can't be read
   */
  public Renderer(Site site, Plan plan, Links links, Settings settings, Instant now)
      throws IOException {
    ImageSizes sizes = new ImageSizes();
    this.view =
        new SiteView(
            site,
            plan,
            links,
            settings,
            now,
            new Dates(settings.site().zone()),
            new BodyWriter(plan, links, sizes, settings),
            sizes,
            OwnKeys.of(site.documents()));
    this.encoding = settings.read().encoding();
    this.templates = new Templates(settings);
    this.templateProblems = new TemplateProblems(settings.folders());
    this.config = new ConfigModel(settings);
    this.data = new DataFiles(site.data(), settings);
  }

  /**
   * The bytes of a page; nothing where its template is at fault, which {@link #report} then tells.
   */
  public Optional<byte[]> render(Output.Page output) {
    Optional<String> name = templates.find(output.template());
    if (name.isEmpty()) {
      templateProblems.missing(output);
      return Optional.empty();
    }
    StringWriter text = new StringWriter(16 << 10);
    try {
      PageContext page = context(output, name.get());
      templates.render(name.get(), new PageModel(output, view, page, config, data), text);
      return Optional.of(text.toString().getBytes(encoding));
    } catch (TemplateException e) {
      templateProblems.failed(output, name.get(), e);
    } catch (TemplateNotFoundException e) {
      templateProblems.missing(output);
    } catch (IOException e) {
      templateProblems.unreadable(output, name.get(), e);
    } catch (StackOverflowError e) {
      templateProblems.endless(output, name.get());
    }
    return Optional.empty();
  }

  private PageContext context(Output.Page output, String template) {
    return new PageContext(
        output.path(),
        template.endsWith(".ftl"),
        template.endsWith(".ftlh"),
        isFeed(output.subject(), template),
        RenderingOrder.before(output.subject()));
  }

  /** Whether links must be absolute; jbake: in its feed bodies stand as they are. */
  private boolean isFeed(Subject subject, String template) {
    if (subject instanceof Subject.Single single && single.name().equals("feed")) {
      return template.endsWith(".ftlx") || view.settings().addresses().relativeLinks();
    }
    return subject instanceof Subject.TermFeed
        || (subject instanceof Subject.Single single && single.name().equals("atom"));
  }

  private String dataFolder() {
    Folders folders = view.settings().folders();
    return folders.project().relativize(folders.data()).toString().replace('\\', '/');
  }

  /** Reports what was wrong with the templates, each mistake once however many pages it spoils. */
  public void report(Problems problems) {
    problems.addAll(templateProblems.problems());
    problems.addAll(data.problems(dataFolder()));
    templates
        .clocks()
        .forEach((template, line) -> problems.add(templateProblems.clock(template, line)));
  }
}
