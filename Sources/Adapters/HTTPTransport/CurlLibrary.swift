import CLibcurl

/// libcurl's state for the whole process.
enum CurlLibrary {
    /// Whether libcurl is ready; the first look initialises it, once.
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
