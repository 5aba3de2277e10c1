package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What can be asked of any page that a browser shows. */
final class Shown {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;

    Shown(Page page) {
        this.page = page;
    }

    /** No page has frames, whose findings axe would put together in a window of its own; its older way is a third faster. */
    Shown isAccessible() {
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsOnly())
                .withTags(WCAG_2_2_AA)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        return this;
    }

    Shown doesNotScrollSideways() {
        assertThat(number("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that %s is too wide: %s", page.url(), page.evaluate("""
                        () => [...document.querySelectorAll('main *')]
                            .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth
                                           && !one.closest('.scroll'))
                            .map(one => one.outerHTML.slice(0, 150)).slice(0, 3)
                        """))
                .isZero();
        return this;
    }

    Shown isPhotographed(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        return this;
    }

    /** What is as it should be need not be listed, which on a long page takes longer than looking. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        return options;
    }

    private int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }
}
