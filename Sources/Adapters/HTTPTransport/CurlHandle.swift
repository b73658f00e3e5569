import CLibcurl

/// One of libcurl's easy handles, used again and again. Belongs to the transfer thread.
final class CurlHandle {
    /// The handle itself.
    let easy: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []

    init() {
        guard let easy = curl_easy_init() else { fatalError("libcurl has no memory") }
        self.easy = easy
    }

    deinit {
        curl_easy_cleanup(easy)
        freeLists()
    }

    /// Forgets all options.
    func reset() {
        curl_easy_reset(easy)
        freeLists()
    }

    func set(_ option: CURLoption, _ value: Int) {
        check(mio_easy_set_long(easy, option, value))
    }

    func set(_ option: CURLoption, _ value: String?) {
        check(mio_easy_set_string(easy, option, value))
    }

    func set(_ option: CURLoption, _ value: UnsafeRawPointer) {
        check(mio_easy_set_pointer(easy, option, value))
    }

    /// Sets a list of texts, which lives as long as the option.
    func set(_ option: CURLoption, _ lines: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines { list = curl_slist_append(list, line) ?? list }
        guard let list else { return }
        lists.append(list)
        check(mio_easy_set_pointer(easy, option, list))
    }

    /// Copies `body` as what the request carries.
    func setBody(_ body: UnsafeRawBufferPointer) {
        set(CURLOPT_POST, 1)
        check(mio_easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
        // No address would mean "read the body from a callback".
        if let address = body.baseAddress, !body.isEmpty {
            set(CURLOPT_COPYPOSTFIELDS, address)
        } else {
            set(CURLOPT_COPYPOSTFIELDS, "")
        }
    }

    /// The error number of the last failed system call; 0 when none failed.
    var systemError: Int32 {
        var number = 0
        mio_easy_get_long(easy, CURLINFO_OS_ERRNO, &number)
        return Int32(truncatingIfNeeded: number)
    }

    /// What the certificate check said; 0 when it was content.
    var verificationResult: Int {
        var number = 0
        mio_easy_get_long(easy, CURLINFO_SSL_VERIFYRESULT, &number)
        return number
    }

    private func check(_ code: CURLcode) {
        assert(code == CURLE_OK, "libcurl knows every option that is set here")
    }

    private func freeLists() {
        for list in lists { curl_slist_free_all(list) }
        lists = []
    }
}
