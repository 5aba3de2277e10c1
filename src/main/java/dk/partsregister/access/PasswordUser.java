package dk.partsregister.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who signs in with a password. */
final class PasswordUser implements UserDetails, CredentialsContainer, SignedIn {

    private final long account;
    private final String userName;
    private @Nullable String passwordHash;

    PasswordUser(long account, String userName, String passwordHash) {
        this.account = account;
        this.userName = userName;
        this.passwordHash = passwordHash;
    }

    @Override
    public long account() {
        return account;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
