import CLibcurl
import Glibc

extension HTTPError {
    /// What libcurl's verdict means; `nil` for success.
    ///
    /// The reason is made of constant texts alone: libcurl's own message may hold the URL.
    init?(_ code: CURLcode, of transfer: Transfer, on handle: CurlHandle) {
        guard code != CURLE_OK else { return nil }
        if let failure = transfer.failure {
            self = failure
            return
        }
        let reason = Self.reason(code, systemError: handle.systemError)
        self = transfer.timing.isConnected ? .reset(reason: reason) : Self.beforeSending(code, reason, handle)
    }

    private static func beforeSending(_ code: CURLcode, _ reason: String, _ handle: CurlHandle) -> HTTPError {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            .resolve(reason: reason)
        case CURLE_OPERATION_TIMEDOUT:
            .timeout(.connect)
        case CURLE_PEER_FAILED_VERIFICATION:
            .tls(reason: "\(reason) (certificate check \(handle.verificationResult))")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED,
            CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
            CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT:
            .tls(reason: reason)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_NOT_BUILT_IN, CURLE_BAD_FUNCTION_ARGUMENT,
            CURLE_UNKNOWN_OPTION, CURLE_SSL_CACERT_BADFILE:
            .invalid(reason: reason)
        default:
            .connect(reason: reason)
        }
    }

    private static func reason(_ code: CURLcode, systemError: Int32) -> String {
        let text = String(cString: curl_easy_strerror(code))
        return systemError == 0 ? text : "\(text): \(String(cString: strerror(systemError)))"
    }
}
