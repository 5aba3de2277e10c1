package dk.partsregister.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dk.partsregister.access.Role;
import dk.partsregister.testing.SignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A browser of this machine, driven from a test. Without one, tests are skipped here and fail where CI is set. */
final class Browsing implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private @Nullable String session;

    private Browsing(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
    }

    /** Opens the browser that {@code CHROMIUM} names, or else the first one found where browsers usually are. */
    static Browsing start() {
        Optional<Path> program = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            String missing = "No Chromium or Chrome found; name one with CHROMIUM";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        return new Browsing(program.orElseThrow());
    }

    /** From now on all windows are those of somebody who has signed in with the account for trying out that has this role. */
    void signIn(String base, Role role) {
        session = signedIn(base, role);
    }

    private String signedIn(String base, Role role) {
        var trial = SignIn.trial(role);
        try (Page page = window(Screen.DESK, null)) {
            page.navigate(base + "/login");
            page.getByLabel("Brugernavn").fill(trial.userName());
            page.getByLabel("Adgangskode").fill(trial.password());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind"))
                    .click();
            page.waitForURL(base + "/");
            return page.context().storageState();
        }
    }

    /** A new page of somebody with another role, or of nobody. */
    Page windowOf(String base, @Nullable Role role) {
        return window(Screen.DESK, role == null ? null : signedIn(base, role));
    }

    private Page window(Screen screen, @Nullable String state) {
        return window(screen.width(), screen.height(), state);
    }

    /** A new page in a window of its own. */
    Page window(Screen screen) {
        return window(screen, session);
    }

    /** A new page in a window of so many pixels. */
    Page window(int width, int height) {
        return window(width, height, session);
    }

    private Page window(int width, int height, @Nullable String state) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("da-DK")
                        .setTimezoneId("Europe/Copenhagen")
                        .setStorageState(state))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
