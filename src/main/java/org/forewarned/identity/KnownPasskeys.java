package org.forewarned.identity;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.AuthenticatorTransport;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.Passkey;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Keys;

/** Lets the passkeys' library find what is stored. To it an account's name is its id, or the address that a browser shows when a passkey is made. */
final class KnownPasskeys implements CredentialRepository {

    /** What else has no address is what a browser shows for an account without one. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AccountRepository accounts;
    private final SittingRepository sittings;
    private final Keys keys;

    KnownPasskeys(AccountRepository accounts, SittingRepository sittings, Keys keys) {
        this.accounts = accounts;
        this.sittings = sittings;
        this.keys = keys;
    }

    static ByteArray handle(UUID account) {
        return new ByteArray(ByteBuffer.allocate(16).putLong(account.getMostSignificantBits()).putLong(account.getLeastSignificantBits()).array());
    }

    static String digest(Keys keys, String credential) {
        return java.util.HexFormat.of().formatHex(keys.hmac("passkey", credential));
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return account(username).map(sittings::passkeys).orElse(List.of()).stream().map(p -> PublicKeyCredentialDescriptor.builder().id(bytes(p.credential()))
                .transports(Stream.of(p.transports().split(" ")).filter(t -> !t.isEmpty()).map(AuthenticatorTransport::of).collect(Collectors.toSet()))
                .build()).collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return account(username).map(KnownPasskeys::handle);
    }

    private Optional<UUID> account(String username) {
        return username.indexOf('@') >= 0 ? accounts.byEmail(username).map(Account::id)
                : Optional.of(username).filter(name -> ID.matcher(name).matches()).map(UUID::fromString);
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        if (userHandle.size() != 16) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(userHandle.getBytes());
        return accounts.account(new UUID(bytes.getLong(), bytes.getLong())).map(account -> account.id().toString());
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return found(credentialId).filter(p -> handle(p.accountId()).equals(userHandle)).map(KnownPasskeys::registered);
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return found(credentialId).map(KnownPasskeys::registered).stream().collect(Collectors.toSet());
    }

    private Optional<Passkey> found(ByteArray credentialId) {
        return sittings.passkey(digest(keys, credentialId.getBase64Url()));
    }

    private static RegisteredCredential registered(Passkey passkey) {
        return RegisteredCredential.builder().credentialId(bytes(passkey.credential())).userHandle(handle(passkey.accountId()))
                .publicKeyCose(bytes(passkey.publicKey())).signatureCount(passkey.signatures()).build();
    }

    private static ByteArray bytes(String base64) {
        try {
            return ByteArray.fromBase64Url(base64);
        } catch (Base64UrlException never) {
            throw new IllegalStateException(never);
        }
    }
}
