package dk.partsregister.access;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account of somebody who signs in with another provider: the one that this identity signed in to before, else the one with the address
 * that the provider vouches for. None is made.
 */
@Component
class ProviderAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();
    private final Accounts accounts;

    ProviderAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = Objects.requireNonNull(users.loadUser(request));
        String issuer = Objects.requireNonNull(user.getIssuer()).toString();
        String subject = Objects.requireNonNull(user.getSubject());
        Account account = accounts.withIdentity(issuer, subject)
                .or(() -> firstTime(user, issuer, subject))
                .filter(Account::active)
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_account")));
        return new ProviderUser(account, user);
    }

    private Optional<Account> firstTime(OidcUser user, String issuer, String subject) {
        return Optional.ofNullable(vouchedFor(user))
                .flatMap(accounts::withEmail)
                .filter(account -> accounts.setIdentity(account.id(), issuer, subject));
    }

    /**
     * An address that the provider knows to be this person's. Entra ID does not say whether addresses are verified; there the name of the
     * account, which its administrators give, is one.
     */
    private static @Nullable String vouchedFor(OidcUser user) {
        Boolean verified = user.getEmailVerified();
        return verified == null ? user.getPreferredUsername() : verified ? user.getEmail() : null;
    }

    /** What a session remembers of somebody whom a provider knows. */
    static final class ProviderUser extends DefaultOidcUser implements SignedIn {

        private final long account;
        private final String userName;

        ProviderUser(Account account, OidcUser user) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.account = account.id();
            this.userName = account.userName();
        }

        @Override
        public long account() {
            return account;
        }

        @Override
        public String getName() {
            return userName;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ProviderUser user && user.account == account;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(account);
        }
    }
}
