// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// A simulated settlement token in the manner of ERC-20. One unit is a fen, a hundredth of a yuan, so that every amount is
/// exact in the books. Who deploys it issues it. It stands for no real money and has to do with no real scheme.
contract SettlementToken {
    string public constant name = "Corridor settlement token (simulated)";
    string public constant symbol = "CST";
    uint8 public constant decimals = 2;
    address public immutable issuer = msg.sender;
    uint256 public totalSupply;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 amount);
    event Approval(address indexed owner, address indexed spender, uint256 amount);
    /// Always the next log after the Transfer that it says the reference of.
    event Paid(address indexed from, address indexed to, bytes32 indexed paymentReference, uint256 amount);

    error OnlyTheIssuer();
    error NotEnough(uint256 there);

    function issue(address to, uint256 amount) external {
        if (msg.sender != issuer) revert OnlyTheIssuer();
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Transfer(address(0), to, amount);
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        move(msg.sender, to, amount);
        return true;
    }

    /// Transfers and says what for.
    function pay(address to, uint256 amount, bytes32 paymentReference) external returns (bool) {
        move(msg.sender, to, amount);
        emit Paid(msg.sender, to, paymentReference, amount);
        return true;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed < amount) revert NotEnough(allowed);
        if (allowed != type(uint256).max) allowance[from][msg.sender] = allowed - amount;
        move(from, to, amount);
        return true;
    }

    function move(address from, address to, uint256 amount) private {
        uint256 there = balanceOf[from];
        if (there < amount) revert NotEnough(there);
        balanceOf[from] = there - amount;
        balanceOf[to] += amount;
        emit Transfer(from, to, amount);
    }
}
