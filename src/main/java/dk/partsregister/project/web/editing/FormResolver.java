package dk.partsregister.project.web.editing;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a form together from what was sent: {@code groups[1].seats[0].person} is the person of a row of a row. Gaps among rows close. */
@Component
class FormResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern ROW = Pattern.compile("([a-zA-Z]+)\\[(\\d{1,4})]\\.");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]+");

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ProjectForm.class || parameter.getParameterType() == LifeForm.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Row form = new Row();
        for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
            String name = names.next();
            String value = request.getParameter(name);
            if (value != null) {
                // Browsers end lines with two signs in a form, and scripts with one: what is typed is the same.
                form.take(name, value.replace("\r\n", "\n"));
            }
        }
        try {
            return MAPPER.treeToValue(form.tree(), parameter.getParameterType());
        } catch (JacksonException notAForm) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** The fields of a form or of a row of it, and the rows in it by name and number. */
    private static final class Row {

        private final Map<String, String> fields = new TreeMap<>();
        private final Map<String, Map<Integer, Row>> rows = new TreeMap<>();

        void take(String name, String value) {
            Matcher row = ROW.matcher(name);
            if (row.lookingAt()) {
                rows.computeIfAbsent(row.group(1), list -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), number -> new Row())
                        .take(name.substring(row.end()), value);
            } else if (NAME.matcher(name).matches()) {
                fields.put(name, value);
            }
        }

        ObjectNode tree() {
            ObjectNode tree = MAPPER.createObjectNode();
            fields.forEach(tree::put);
            rows.forEach((name, numbered) -> {
                var list = tree.putArray(name);
                numbered.values().forEach(row -> list.add(row.tree()));
            });
            return tree;
        }
    }
}
