package org.forewarned.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/** A provider that answers as it should, or as a test tells it, on a port of this machine. */
public final class FakeProvider implements AutoCloseable {

    public static final String CLIENT = "forewarned";
    public static final String SECRET = "a secret: 100% & more";

    /** Made once: making one takes longer than most tests. */
    private static final RSAKey FIRST = fresh("one");

    private record Code(String nonce, String challenge, String back) {
    }

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Code> codes = new HashMap<>();
    private RSAKey key = FIRST;
    private List<RSAKey> published = List.of(key);
    /** How many times the keys were asked for. */
    public int askedForKeys;
    /** Who signs in. */
    public String subject = "person-1";
    /** Changes what the token says. */
    public Consumer<JWTClaimsSet.Builder> twist = claims -> { };
    /** Signs it in another way than with the key. */
    public Function<JWTClaimsSet, String> signer = this::signed;
    /** Changes the description of itself. */
    public Function<String, String> description = text -> text;

    public FakeProvider(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/.well-known/openid-configuration", e -> answer(e, 200, description.apply(description())));
        server.createContext("/keys", e -> {
            askedForKeys++;
            answer(e, 200, new JWKSet(published.stream().map(k -> (com.nimbusds.jose.jwk.JWK) k.toPublicJWK()).toList()).toString());
        });
        server.createContext("/token", this::token);
        server.createContext("/large", e -> answer(e, 200, "x".repeat(Fetcher.MOST + 1)));
        server.createContext("/away", e -> {
            e.getResponseHeaders().add("Location", issuer() + "/keys");
            answer(e, 302, "");
        });
        server.createContext("/slow", e -> {
            e.sendResponseHeaders(200, 100);
            e.getResponseBody().write('x');
            e.getResponseBody().flush();
        });
        server.start();
    }

    /** Settings under which it may be asked. */
    public static Settings settings() {
        return new Settings(s -> java.util.Optional.ofNullable(s == Setting.PRIVATE_PROVIDERS ? "localhost" : s == Setting.PUBLIC_URL ? "https://learn.example/" : null));
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public Client client() {
        return new Client(issuer(), CLIENT, java.util.Optional.of(SECRET), List.of("openid", "email"));
    }

    /** The person agrees at the address to which they were led: what comes back. */
    public Map<String, String> agree(URI address) {
        Map<String, List<String>> asked = URLUtils.parseParameters(address.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code(first(asked, "nonce"), first(asked, "code_challenge"), first(asked, "redirect_uri")));
        return new HashMap<>(Map.of("state", first(asked, "state"), "code", code, "iss", issuer()));
    }

    /** From now on it signs with a new key, and publishes that only. */
    public void rotate() {
        key = fresh("two");
        published = List.of(key);
    }

    /** From now on it signs with a key that it does not publish. */
    public void signWithAnother() {
        key = fresh(published.get(0).getKeyID());
    }

    private String description() {
        String i = issuer();
        return """
            {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/keys","response_types_supported":["code"],
             "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"],
             "authorization_response_iss_parameter_supported":true}""".formatted(i, i, i, i);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Code code = codes.remove(first(form, "code"));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean right = code != null && authorization != null && first(form, "redirect_uri").equals(code.back()) && CodeChallenge
                .compute(CodeChallengeMethod.S256, new CodeVerifier(first(form, "code_verifier"))).getValue().equals(code.challenge());
        if (!right) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Date now = Date.from(clock.instant());
        BearerAccessToken access = new BearerAccessToken();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).subject(subject).claim("nonce", code.nonce())
                .issueTime(now).expirationTime(new Date(now.getTime() + 300_000)).claim("email", "head@hill.example").claim("name", "Ann Head")
                .claim("at_hash", AccessTokenHash.compute(access, JWSAlgorithm.RS256).getValue());
        twist.accept(claims);
        answer(exchange, 200, "{\"access_token\":\"" + access.getValue() + "\",\"token_type\":\"Bearer\",\"id_token\":\"" + signer.apply(claims.build()) + "\"}");
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey fresh(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String first(Map<String, List<String>> all, String name) {
        return all.containsKey(name) ? all.get(name).get(0) : "";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
