import CLibcurl

extension TransferLoop {
    /// How many handles are kept for reuse.
    private static var keptHandles: Int { 512 }

    /// Takes on a new transfer.
    func start(_ plan: TransferPlan, _ ticket: TransferTicket, _ recipient: TransferRecipient) {
        guard !ticket.isCancelled else {
            recipient.refuse(.cancelled)
            return
        }
        let transfer = Transfer(id: ticket.id, plan: plan, recipient: recipient) { [unowned self] transfer in
            watch(transfer)
        }
        transfers[ticket.id] = transfer
        if admission(of: plan.pool)?.admit(transfer) ?? true { admit(transfer) }
    }

    /// Begins those whose turn has come.
    func beginAdmitted() {
        let beginning = admitted
        admitted.removeAll(keepingCapacity: true)
        for transfer in beginning {
            // One that was cancelled meanwhile has already given up its turn.
            guard case .admitted = transfer.stage else { continue }
            begin(transfer)
        }
    }

    /// Gives the transfers that wait for a name its addresses.
    func settle(_ name: String, _ result: Result<[String], HTTPError>) {
        for transfer in resolver.settle(name, with: result, now: now) {
            guard case .resolving = transfer.stage else { continue }
            switch result {
            case .success(let addresses): launch(transfer, addresses)
            case .failure(let error): finish(transfer, error)
            }
        }
    }

    /// Goes on with a transfer whose reader was behind.
    func resume(_ transfer: Transfer) {
        guard case .running(let handle) = transfer.stage else { return }
        transfer.resumed()
        let code = curl_easy_pause(handle.easy, CURLPAUSE_CONT)
        if code != CURLE_OK { finish(transfer, code) }
    }

    /// Ends a transfer as libcurl says.
    func finish(_ transfer: Transfer, _ code: CURLcode) {
        guard case .running(let handle) = transfer.stage else { return }
        finish(transfer, HTTPError(code, of: transfer, on: handle))
    }

    /// Ends a transfer, wherever it stands.
    func finish(_ transfer: Transfer, _ error: HTTPError?) {
        transfers[transfer.id] = nil
        unwatch(transfer)
        let stage = transfer.stage
        transfer.conclude(error)
        switch stage {
        case .queued, .finished:
            return
        case .admitted, .resolving:
            break
        case .running(let handle):
            pool(of: transfer).remove(handle)
            handle.reset()
            if idleHandles.count < Self.keptHandles { idleHandles.append(handle) }
        }
        if let next = admission(of: transfer.plan.pool)?.release(transfer.plan.origin) { admit(next) }
    }

    private func admit(_ transfer: Transfer) {
        transfer.stage = .admitted
        admitted.append(transfer)
    }

    private func begin(_ transfer: Transfer) {
        transfer.timing.start = now
        watch(transfer)
        guard let name = lookedUp(for: transfer).name else { return launch(transfer, []) }
        transfer.stage = .resolving
        switch resolver.addresses(of: name, for: transfer, now: now) {
        case .known(let addresses): launch(transfer, addresses)
        case .failed(let error): finish(transfer, error)
        case .pending: break
        }
    }

    /// Whose address is needed: the proxy knows the others.
    private func lookedUp(for transfer: Transfer) -> Origin {
        options.proxy ?? transfer.plan.origin
    }

    private func launch(_ transfer: Transfer, _ addresses: [String]) {
        let handle = idleHandles.popLast() ?? CurlHandle()
        let target = lookedUp(for: transfer)
        handle.prepare(transfer, options: options)
        if !addresses.isEmpty {
            handle.set(CURLOPT_RESOLVE, ["\(target.host):\(target.port):\(addresses.joined(separator: ","))"])
        }
        if let tlsSessions { handle.set(CURLOPT_SHARE, tlsSessions) }
        transfer.stage = .running(handle)
        if !pool(of: transfer).add(handle) {
            finish(transfer, .connect(reason: "libcurl takes no more transfers"))
        }
    }
}
