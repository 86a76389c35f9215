package org.forewarned.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forewarned.identity.oidc.Refused.Kind;
import org.forewarned.platform.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenIdTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final URI BACK = URI.create("https://learn.example/sign-in/back/1");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final FakeProvider provider = new FakeProvider(clock);
    private final Fetcher fetcher = new Fetcher(FakeProvider.settings());
    private final OpenId openId = new OpenId(new Discovery(fetcher), fetcher, clock);
    private final Secrets secrets = Secrets.fresh();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void whoAgreesIsKnownByIssuerAndSubject() throws Refused {
        provider.twist = claims -> claims.claim("amr", List.of("pwd", "mfa")).claim("acr", "high").claim("auth_time", NOW.getEpochSecond());
        Said said = come();
        assertThat(said.issuer()).isEqualTo(provider.issuer());
        assertThat(said.subject()).isEqualTo("person-1");
        assertThat(said.email()).contains("head@hill.example");
        assertThat(said.name()).contains("Ann Head");
        assertThat(said.words()).containsExactlyInAnyOrder("pwd", "mfa", "high");
        assertThat(said.provedAt()).contains(NOW);
    }

    @Test
    void theAddressAsksForACodeWithPkceStateAndNonce() throws Refused {
        URI address = openId.address(provider.client(), secrets, BACK, false);
        assertThat(address.getRawQuery()).contains("response_type=code", "code_challenge_method=S256", "state=" + secrets.state(), "nonce=" + secrets.nonce(),
                "scope=openid+email", "client_id=forewarned").doesNotContain(secrets.verifier(), "max_age");
        assertThat(openId.address(provider.client(), secrets, BACK, true).getRawQuery()).contains("max_age=0");
    }

    @Test
    void whatIsForSomebodyElseIsRefused() {
        refused("the issuer is another", claims -> claims.issuer("https://other.example"));
        refused("the audience is another", claims -> claims.audience("somebody-else"));
        refused("the audience is another", claims -> claims.audience((String) null));
        refused("the authorised party is another", claims -> claims.audience(List.of(FakeProvider.CLIENT, "other")));
        refused("the authorised party is another", claims -> claims.claim("azp", "other"));
        refused("the nonce is another attempt's", claims -> claims.claim("nonce", "other"));
        refused("the nonce is another attempt's", claims -> claims.claim("nonce", null));
        refused("the access token is another's", claims -> claims.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"));
        refused("the subject is missing", claims -> claims.subject(null));
        refused("the subject is missing", claims -> claims.subject("x".repeat(256)));
        refused("the subject is missing", claims -> claims.subject("a\nb"));
        refused("a claim is not of its kind", claims -> claims.claim("nonce", 5));
    }

    @Test
    void whatIsOutOfTimeIsRefused() {
        refused("the token has run out", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61))));
        refused("the token has run out", claims -> claims.expirationTime(null));
        refused("not issued just now", claims -> claims.issueTime(Date.from(NOW.plusSeconds(120))));
        refused("not issued just now", claims -> claims.issueTime(Date.from(NOW.minusSeconds(1000))));
        refused("not issued just now", claims -> claims.issueTime(null));
        refused("does not hold yet", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(120))));
    }

    @Test
    void whatTheProvidersKeyHasNotSignedIsRefused() {
        provider.signer = claims -> new PlainJWT(claims).serialize();
        refused("the signature", claims -> { });
        provider.signer = OpenIdTest::withOurSecret;
        refused("the signature", claims -> { });
        FakeProvider again = new FakeProvider(clock);
        again.signWithAnother();
        refused(again, "the signature", claims -> { });
        again.close();
    }

    @Test
    void aNewKeyIsFetchedOnce() throws Refused {
        come();
        come(Secrets.fresh());
        assertThat(provider.askedForKeys).isEqualTo(1);
        provider.rotate();
        come(Secrets.fresh());
        assertThat(provider.askedForKeys).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsMixedUpIsRefused() throws Refused {
        Map<String, String> answer = answer();
        answer.put("iss", "https://other.example");
        fails(Kind.BROKEN, "another issuer's", () -> openId.finish(provider.client(), secrets, BACK, answer));
        answer.remove("iss");
        fails(Kind.BROKEN, "another issuer's", () -> openId.finish(provider.client(), secrets, BACK, answer));
        assertThat(OpenId.belongs(secrets, answer)).isTrue();
        assertThat(OpenId.belongs(Secrets.fresh(), answer)).isFalse();
        assertThat(OpenId.belongs(secrets, Map.of())).isFalse();
    }

    @Test
    void aCodeCountsOnceAndForItsVerifierOnly() throws Refused {
        Map<String, String> answer = answer();
        openId.finish(provider.client(), secrets, BACK, answer);
        fails(Kind.BROKEN, "the code was not accepted", () -> openId.finish(provider.client(), secrets, BACK, answer));
        Map<String, String> other = answer();
        Secrets stolen = new Secrets(secrets.state(), secrets.nonce(), Secrets.fresh().verifier());
        fails(Kind.BROKEN, "the code was not accepted", () -> openId.finish(provider.client(), stolen, BACK, other));
        fails(Kind.BROKEN, "no code", () -> openId.finish(provider.client(), secrets, BACK, Map.of("iss", provider.issuer())));
    }

    @Test
    void aNoIsANo() throws Refused {
        Map<String, String> answer = Map.of("iss", provider.issuer(), "error", "access_denied", "error_description", "<secret> of a person");
        fails(Kind.DENIED, "access_denied", () -> openId.finish(provider.client(), secrets, BACK, answer));
        fails(Kind.DENIED, "an error", () -> openId.finish(provider.client(), secrets, BACK, Map.of("iss", provider.issuer(), "error", "head@hill.example")));
    }

    @Test
    void aProviderThatSaysItIsAnotherIsRefused() {
        provider.description = text -> text.replaceFirst("\"issuer\":\"[^\"]*\"", "\"issuer\":\"https://other.example\"");
        fails(Kind.BROKEN, "another issuer", this::come);
        provider.description = text -> text.replace("S256", "plain");
        fails(Kind.BROKEN, "no PKCE", this::come);
        provider.description = text -> text.replaceFirst("\"token_endpoint\":\"[^\"]*\"", "\"token_endpoint\":\"http://169.254.169.254/latest\"");
        fails(Kind.UNREACHABLE, "not https", this::come);
        provider.description = text -> "nothing of the kind";
        fails(Kind.BROKEN, "can't be read", this::come);
    }

    @Test
    void tryingOutTellsWhatTheProviderIs() throws Refused {
        OpenId.Tried tried = openId.tryOut(provider.issuer());
        assertThat(tried).isEqualTo(new OpenId.Tried("localhost", 1, "RS256", true, true));
    }

    @Test
    void onlyBoundedAnswersOfPublicHostsAreTaken() {
        fails(Kind.UNREACHABLE, "too large", () -> fetcher.get(URI.create(provider.issuer() + "/large")));
        fails(Kind.UNREACHABLE, "status 302", () -> fetcher.get(URI.create(provider.issuer() + "/away")));
        fails(Kind.UNREACHABLE, "status 404", () -> fetcher.get(URI.create(provider.issuer() + "/nothing")));
        Fetcher hasty = new Fetcher(FakeProvider.settings(), Duration.ofMillis(500));
        fails(Kind.UNREACHABLE, "too long", () -> hasty.get(URI.create(provider.issuer() + "/slow")));
        Fetcher strict = new Fetcher(new Settings(s -> Optional.empty()));
        fails(Kind.UNREACHABLE, "not https", () -> strict.get(URI.create(provider.issuer() + "/keys")));
        for (String inside : List.of("https://127.0.0.1/", "https://[::1]/", "https://10.1.2.3/", "https://192.168.0.1/", "https://169.254.169.254/", "https://100.64.0.1/",
                "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://0.0.0.0/", "https://[64:ff9b::a00:1]/", "https://[2002:a00:1::]/", "https://localhost/")) {
            fails(Kind.UNREACHABLE, "private", () -> strict.get(URI.create(inside)));
        }
        for (String odd : List.of("file:///etc/passwd", "ftp://example.org/", "https://user@example.org/", "https://example.org/#x", "https:/example.org")) {
            fails(Kind.UNREACHABLE, "not https", () -> strict.get(URI.create(odd)));
        }
    }

    private Said come() throws Refused {
        return come(secrets);
    }

    private Said come(Secrets mine) throws Refused {
        return openId.finish(provider.client(), mine, BACK, provider.agree(openId.address(provider.client(), mine, BACK, false)));
    }

    private Map<String, String> answer() throws Refused {
        return provider.agree(openId.address(provider.client(), secrets, BACK, false));
    }

    private void refused(String why, Consumer<JWTClaimsSet.Builder> twist) {
        refused(provider, why, twist);
    }

    private void refused(FakeProvider by, String why, Consumer<JWTClaimsSet.Builder> twist) {
        by.twist = twist;
        fails(Kind.BROKEN, why, () -> openId.finish(by.client(), secrets, BACK, by.agree(openId.address(by.client(), secrets, BACK, false))));
    }

    private static void fails(Kind kind, String why, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(deed).withMessageContaining(why).satisfies(r -> assertThat(r.kind()).isEqualTo(kind));
    }

    /** Signed with the client's secret: whoever knows it could make such a token. */
    private static String withOurSecret(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(FakeProvider.SECRET.repeat(2)));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
