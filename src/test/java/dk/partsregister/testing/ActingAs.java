package dk.partsregister.testing;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** The pages of a test are asked for by somebody who is signed in and has this role, everywhere and always. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@WithSecurityContext(factory = ActingAs.Acting.class)
public @interface ActingAs {

    Role value() default Role.READER;

    /** Makes the security context. */
    class Acting implements WithSecurityContextFactory<ActingAs> {

        @Override
        public SecurityContext createSecurityContext(ActingAs wanted) {
            Actor actor =
                    new Actor(1, "Prøve Person", null, List.of(new Actor.Assignment(wanted.value(), null, null, null)));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    actor, null, AuthorityUtils.createAuthorityList("ROLE_" + wanted.value())));
            return context;
        }
    }
}
