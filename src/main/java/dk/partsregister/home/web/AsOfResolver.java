package dk.partsregister.home.web;

import dk.partsregister.shared.AsOf;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the two clocks of an address to the pages that ask for them. */
class AsOfResolver implements HandlerMethodArgumentResolver {

    private final Clock clock;

    AsOfResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return AsOf.parse(request.getParameter(AsOf.DAY), request.getParameter(AsOf.MOMENT), clock);
    }
}
