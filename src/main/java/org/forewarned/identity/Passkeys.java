package org.forewarned.identity;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.AuthenticatorTransport;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountLink;
import org.forewarned.identity.model.AccountLink.Purpose;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.Passkey;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Settings;

/**
 * Passkeys: made, used to sign in (alone, where the device has checked who holds it; else beside a password), removed. What the browser is
 * asked travels sealed with the page and comes back with the answer; an answer counts once and not for long.
 */
@ApplicationScoped
public class Passkeys {

    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final String SEAL = "passkey";
    private static final int LONGEST_NAME = 60;
    private static final String ANYBODY = "anybody";

    private AccountRepository accounts;
    private SittingRepository sittings;
    private Keys keys;
    private Clock clock;
    private RelyingParty site;

    protected Passkeys() {
    }

    @Inject
    Passkeys(AccountRepository accounts, SittingRepository sittings, Keys keys, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.sittings = sittings;
        this.keys = keys;
        this.clock = clock;
        URI url = settings.publicUrl();
        boolean usual = url.getPort() < 0;
        this.site = RelyingParty.builder().identity(RelyingPartyIdentity.builder().id(url.getHost()).name("Forewarned").build())
                .credentialRepository(new KnownPasskeys(accounts, sittings, keys))
                .origins(Set.of(url.getScheme() + "://" + url.getHost() + (usual ? "" : ":" + url.getPort()))).build();
    }

    /** What a browser is asked to make a passkey for the asker. */
    public Ceremony toMake(Asker asker) {
        Account account = accounts.account(asker.signedIn()).orElseThrow();
        PublicKeyCredentialCreationOptions options = site.startRegistration(StartRegistrationOptions.builder()
                .user(UserIdentity.builder().name(name(account)).displayName(name(account)).id(KnownPasskeys.handle(account.id())).build())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder().residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.PREFERRED).build()).build());
        try {
            return new Ceremony(options.toCredentialsCreateJson(), seal(account.id().toString(), options.toJson()));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Keeps the passkey that the browser has made; false when something does not fit. */
    @Transactional
    public boolean make(Asker asker, String state, String answer, String name) {
        UUID account = asker.signedIn();
        try {
            PublicKeyCredentialCreationOptions asked = PublicKeyCredentialCreationOptions.fromJson(open(account.toString(), state).orElseThrow(IOException::new));
            RegistrationResult made = site.finishRegistration(FinishRegistrationOptions.builder().request(asked)
                    .response(PublicKeyCredential.parseRegistrationResponseJson(answer)).build());
            String credential = made.getKeyId().getId().getBase64Url();
            String transports = made.getKeyId().getTransports().map(all -> all.stream().map(AuthenticatorTransport::getId)
                    .filter(one -> one.matches("[a-z-]{1,20}")).limit(6).collect(Collectors.joining(" "))).orElse("");
            String called = name.isBlank() ? "Passkey" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
            sittings.add(new Passkey(KnownPasskeys.digest(keys, credential), account, credential, made.getPublicKeyCose().getBase64Url(), transports,
                    made.getSignatureCount(), called, clock.instant()));
            return true;
        } catch (IOException | RegistrationFailedException | IllegalArgumentException unfit) {
            return false;
        }
    }

    /** What a browser is asked to sign somebody in: whoever has a passkey for this site, or the holder of this account beside the password. */
    public Ceremony toSignIn(Optional<UUID> account) {
        AssertionRequest request = site.startAssertion(StartAssertionOptions.builder().username(account.map(UUID::toString))
                .userVerification(UserVerificationRequirement.PREFERRED).build());
        try {
            return new Ceremony(request.toCredentialsGetJson(), seal(account.map(UUID::toString).orElse(ANYBODY), request.toJson()));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Who proved with a passkey who they are; nothing when something does not fit, or the answer was given before. */
    @Transactional
    public Optional<Proved> signIn(Optional<UUID> account, String state, String answer) {
        try {
            AssertionRequest asked = AssertionRequest.fromJson(open(account.map(UUID::toString).orElse(ANYBODY), state).orElseThrow(IOException::new));
            AssertionResult result = site.finishAssertion(FinishAssertionOptions.builder().request(asked)
                    .response(PublicKeyCredential.parseAssertionResponseJson(answer)).build());
            Optional<Passkey> passkey = sittings.passkey(KnownPasskeys.digest(keys, result.getCredential().getCredentialId().getBase64Url()));
            if (!result.isSuccess() || passkey.isEmpty() || answered(asked)) {
                return Optional.empty();
            }
            passkey.get().used(result.getSignatureCount(), clock.instant());
            return Optional.of(new Proved(passkey.get().accountId(), result.isUserVerified()));
        } catch (IOException | AssertionFailedException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** Whether the account has any. */
    public boolean any(UUID account) {
        return !sittings.passkeys(account).isEmpty();
    }

    /** The asker's passkeys, in the order in which they were made. */
    public List<View> all(Asker asker) {
        return sittings.passkeys(asker.signedIn()).stream().map(p -> new View(p.digest(), p.name(), p.madeAt(), p.usedAt())).toList();
    }

    private static String name(Account account) {
        return account.hasAddress() ? account.email() : "Forewarned";
    }

    /** Notes that this was answered; true if it had been before. */
    private boolean answered(AssertionRequest asked) {
        String digest = Tokens.digest(keys, "answered", asked.getPublicKeyCredentialRequestOptions().getChallenge().getBase64Url());
        if (sittings.link(digest).isPresent()) {
            return true;
        }
        sittings.add(new AccountLink(digest, Purpose.ANSWERED, null, null, clock.instant(), clock.instant().plus(LASTS.multipliedBy(2))));
        return false;
    }

    private String seal(String whom, String json) {
        return keys.seal(SEAL, whom + " " + clock.instant().plus(LASTS).getEpochSecond() + " " + json);
    }

    private Optional<String> open(String whom, String state) {
        return keys.open(SEAL, state).map(open -> open.split(" ", 3)).filter(parts -> parts.length == 3 && parts[0].equals(whom)
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])))).map(parts -> parts[2]);
    }

    /**
     * What a browser is asked.
     *
     * @param options for the script
     * @param state travels with the form
     */
    public record Ceremony(String options, String state) {
    }

    /**
     * Whose passkey it was.
     *
     * @param verified whether the device has checked who holds it, by finger, face or number
     */
    public record Proved(UUID account, boolean verified) {
    }

    /** A passkey in its holder's list. */
    public record View(String id, String name, Instant madeAt, Optional<Instant> usedAt) {
    }
}
