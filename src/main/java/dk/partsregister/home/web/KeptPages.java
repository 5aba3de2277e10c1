package dk.partsregister.home.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.partsregister.access.Actor;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.Danish;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps pages that were made until the register says something new.
 *
 * <p>What a page shows follows from its address, the day it is asked for, and the revision of the register. Only pages
 * that are the same for everyone are kept, for each kind of reader on their own.
 */
final class KeptPages extends OncePerRequestFilter {

    private static final Pattern PAGES = Pattern.compile(
            "/|/oversigt(\\.(pdf|docx|xlsx|csv|json)|/totaler)?|/(projekter|organisationer|personer|udgaver|puljer)(/\\d+)?|/statusrunder/\\d+|/(tidslinje|udvalg|bemanding|puljer/billede)");
    private static final int LONGEST_ADDRESS = 300;
    private static final int LARGEST_PAGE = 4_000_000;
    private static final long ROOM = 8_000_000;
    private static final String GZIP = "gzip";

    /** Before the token of the reader, which each gets their own of. */
    private static final byte[] BEFORE_TOKEN = "name=\"_csrf\" value=\"".getBytes(StandardCharsets.US_ASCII);

    private record Key(String address, LocalDate today, long revision, String view) {}

    /**
     * Texts are kept compressed, as most readers take them; files stay as they were made, and so do pages with forms, whose token is each
     * reader's own.
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Page(
            String contentType,
            @Nullable String disposition,
            @Nullable String cacheControl,
            String etag,
            byte[] body,
            boolean compressed,
            List<Token> tokens) {}

    /** Where a token stands in a page: from this byte to before that. */
    private record Token(int from, int to) {}

    private final Supplier<ProjectSheets> sheets;
    private final Clock clock;
    private final Cache<Key, Page> pages = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .<Key, Page>weigher((key, page) -> page.body().length)
            .build();

    KeptPages(Supplier<ProjectSheets> sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                || !PAGES.matcher(request.getRequestURI()).matches()
                || address(request).length() > LONGEST_ADDRESS;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long revision = sheets.get().revision();
        Key key = new Key(address(request), LocalDate.now(clock.withZone(Danish.ZONE)), revision, view());
        Page page = pages.getIfPresent(key);
        if (page == null) {
            page = made(request, response, chain);
            if (page == null) {
                return;
            }
            if (page.body().length <= LARGEST_PAGE) {
                pages.put(key, page);
            }
        }
        send(page, request, response);
    }

    private static String view() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor.view() : "";
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The page as the rest of the program makes it; none, and sent already, when it is not simply a page. */
    private static @Nullable Page made(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper making = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, making);
        String contentType = making.getContentType();
        if (making.getStatus() != HttpServletResponse.SC_OK || contentType == null) {
            making.copyBodyToResponse();
            return null;
        }
        byte[] body = making.getContentAsByteArray();
        boolean text = contentType.startsWith("text/");
        List<Token> tokens = text ? tokens(body) : List.of();
        boolean compress = text && tokens.isEmpty();
        return new Page(
                contentType,
                making.getHeader(HttpHeaders.CONTENT_DISPOSITION),
                making.getHeader(HttpHeaders.CACHE_CONTROL),
                "\"" + DigestUtils.md5DigestAsHex(body) + "\"",
                compress ? compressed(body) : body,
                compress,
                tokens);
    }

    private static byte[] compressed(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    private static void send(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page.cacheControl() != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, page.cacheControl());
        }
        if (!page.tokens().isEmpty()) {
            response.setContentType(page.contentType());
            writeWithOwnToken(page, request, response);
            return;
        }
        if (new ServletWebRequest(request, response).checkNotModified(page.etag())) {
            return;
        }
        response.setContentType(page.contentType());
        if (page.disposition() != null) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, page.disposition());
        }
        if (!page.compressed()) {
            write(page.body(), response);
            return;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (takesCompressed(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            write(page.body(), response);
        } else {
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
                write(gzip.readAllBytes(), response);
            }
        }
    }

    private static List<Token> tokens(byte[] body) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at <= body.length - BEFORE_TOKEN.length; at++) {
            if (body[at] == BEFORE_TOKEN[0]
                    && Arrays.equals(body, at, at + BEFORE_TOKEN.length, BEFORE_TOKEN, 0, BEFORE_TOKEN.length)) {
                int from = at + BEFORE_TOKEN.length;
                int to = from;
                while (to < body.length && body[to] != '"') {
                    to++;
                }
                tokens.add(new Token(from, to));
                at = to;
            }
        }
        return List.copyOf(tokens);
    }

    private static void writeWithOwnToken(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String own = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
        byte[] bytes = own.getBytes(StandardCharsets.US_ASCII);
        int replaced = page.tokens().stream()
                .mapToInt(token -> bytes.length - (token.to() - token.from()))
                .sum();
        response.setContentLength(page.body().length + replaced);
        OutputStream out = response.getOutputStream();
        int written = 0;
        for (Token token : page.tokens()) {
            out.write(page.body(), written, token.from() - written);
            out.write(bytes);
            written = token.to();
        }
        out.write(page.body(), written, page.body().length - written);
    }

    private static void write(byte[] body, HttpServletResponse response) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A reader who refuses it says so with a weight of nought. */
    private static boolean takesCompressed(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains(GZIP) && !accepted.matches(".*gzip;\\s*q=0(\\.0*)?(?!\\d).*");
    }
}
